# crossfora in a container:
#   docker build -t crossfora .
#   docker run --rm --read-only --tmpfs /tmp --network none -v "$PWD:/work" --user "$(id -u):$(id -g)" \
#       crossfora report data/apec.json -o crossfora-out
# It reads and writes what is in /work; only parts of a large workbook are put aside in /tmp.
FROM debian:bookworm-slim AS build
WORKDIR /source
COPY . .
RUN scripts/package && mkdir /packages && mv build/package/crossfora_*.deb /packages

FROM debian:bookworm-slim
RUN --mount=type=bind,from=build,source=/packages,target=/packages \
    apt-get -q update && \
    apt-get -q -y --no-install-recommends install /packages/*.deb && \
    rm -rf /var/lib/apt/lists/*
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["crossfora"]
