/* Runs one workload and prints what it cost and what came out:
 *   crossfora-bench ours|igraph WORKLOAD GRAPH THREADS SECONDS
 * It is run again until that many seconds are over. Prints "runs wall-seconds cpu-seconds", of all
 * runs, and "defined sum mixed", of the answer: how many values are defined, their sum, and their sum
 * times factors that differ from node to node; then the places of the highest. Used by scripts/bench. */
#include "base/work.h"
#include "bench/bench.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct {
    double wall, cpu;
} clocks;

static double seconds(long whole, long parts, double per_second)
{
    return (double)whole + (double)parts / per_second;
}

static clocks read_clocks(void)
{
    struct timespec now;
    struct rusage usage;
    clock_gettime(CLOCK_MONOTONIC, &now);
    getrusage(RUSAGE_SELF, &usage);
    return (clocks){.wall = seconds(now.tv_sec, now.tv_nsec, 1e9),
                    .cpu = seconds(usage.ru_utime.tv_sec, usage.ru_utime.tv_usec, 1e6)
                         + seconds(usage.ru_stime.tv_sec, usage.ru_stime.tv_usec, 1e6)};
}

/* Groups are the same however they are numbered: each gets the place of its first node. */
static bool number_by_place(cf_bench *bench, cf_error *err)
{
    double *first = cf_new(&bench->scratch, double, bench->count + 2, err);
    for (size_t i = 0; first && i < bench->count; i++) {
        double *known = &first[(size_t)bench->value[i]];
        *known = *known > 0 ? *known : (double)(i + 1);
        bench->value[i] = *known;
    }
    return first;
}

static void print_answer(const cf_bench *bench)
{
    enum { FACTORS = 97 };
    size_t defined = 0;
    double sum = 0, mixed = 0;
    for (size_t i = 0; i < bench->count; i++) {
        const double value = bench->value[i];
        if (isnan(value))
            continue;
        defined++;
        sum += value;
        mixed += value * (double)(1 + i % FACTORS);
    }
    printf("%zu %.17g %.17g\n", defined, sum, mixed);
}

/* Whichever comes first of those that are equal; spoils the answer. */
static void print_highest(cf_bench *bench)
{
    enum { HIGHEST = 20 };
    for (size_t i = 0; i < HIGHEST && i < bench->count; i++) {
        size_t highest = 0;
        for (size_t j = 1; j < bench->count; j++) {
            if (isnan(bench->value[highest]) || bench->value[j] > bench->value[highest])
                highest = j;
        }
        printf("%zu ", highest);
        bench->value[highest] = NAN;
    }
    puts("");
}

static bool run(cf_bench *bench, const cf_workload *workload, cf_bench_run *side, double wanted,
                cf_error *err)
{
    const clocks begin = read_clocks();
    clocks end;
    size_t runs = 0;
    do {
        cf_arena_free(&bench->scratch);
        if (!side(bench, workload, err))
            return false;
        runs++;
        end = read_clocks();
    } while (end.wall - begin.wall < wanted);
    printf("%zu %.9f %.9f\n", runs, end.wall - begin.wall, end.cpu - begin.cpu);
    const cf_metric *metric = workload->metric ? cf_metric_find(workload->metric) : NULL;
    if (metric && cf_metric_is_of_groups(metric) && !number_by_place(bench, err))
        return false;
    print_answer(bench);
    print_highest(bench);
    return true;
}

static const cf_workload *find(const char *name)
{
    for (size_t i = 0; i < cf_workload_count; i++) {
        if (strcmp(cf_workloads[i].name, name) == 0)
            return &cf_workloads[i];
    }
    return NULL;
}

int main(int argc, char **argv)
{
    const cf_workload *workload = argc == 6 ? find(argv[2]) : NULL;
    const bool is_igraph = argc > 1 && strcmp(argv[1], "igraph") == 0;
    cf_bench_run *side = !workload ? NULL : is_igraph ? workload->igraphs : workload->ours;
    if (!side) {
        fputs("usage: crossfora-bench ours|igraph WORKLOAD GRAPH THREADS SECONDS\n", stderr);
        return 2;
    }
    cf_arena_start();
    cf_engine_start();
    cf_work_use_threads(strtoul(argv[4], NULL, 10));
    cf_bench bench;
    cf_error err = {0};
    const bool ok = cf_bench_open(&bench, argv[3], workload, is_igraph, &err)
                 && run(&bench, workload, side, strtod(argv[5], NULL), &err);
    if (!ok)
        fprintf(stderr, "crossfora-bench: %s\n", err.message);
    cf_bench_close(&bench);
    return ok ? 0 : 4;
}
