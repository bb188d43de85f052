# The libraries of other people, by pkg-config if they can: igraph's own package file wants C++, and
# igraph 1.0 reorders arguments.
find_package(PkgConfig REQUIRED)
pkg_check_modules(igraph REQUIRED IMPORTED_TARGET "igraph >= 0.10" "igraph < 0.11")
pkg_check_modules(gsl REQUIRED IMPORTED_TARGET gsl)
pkg_check_modules(cjson REQUIRED IMPORTED_TARGET libcjson)
pkg_check_modules(libxml REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)

# libcsv has no package file.
find_library(CSV_LIBRARY csv REQUIRED)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
mark_as_advanced(CSV_LIBRARY CSV_INCLUDE_DIR)

# igraph brings gcc's OpenMP runtime into every process, and omp_set_num_threads() must reach that
# one, whatever compiler we are built with: so no find_package(OpenMP), which makes clang link its
# own runtime beside it, and no <omp.h>, which not every compiler has. The library is linked by the
# name it has at run time, for the name without a number is only in gcc's own folder.
find_library(GOMP_LIBRARY NAMES libgomp.so.1 gomp REQUIRED)
mark_as_advanced(GOMP_LIBRARY)

# GLPK has no package file.
find_library(GLPK_LIBRARY NAMES glpk REQUIRED)
find_path(GLPK_INCLUDE_DIR glpk.h PATH_SUFFIXES glpk REQUIRED)
mark_as_advanced(GLPK_LIBRARY GLPK_INCLUDE_DIR)

# For crossfora-mpi alone; whichever MPI a cluster has.
if(CROSSFORA_MPI)
  find_package(MPI REQUIRED COMPONENTS C)
endif()

# Those that bring large ones along come first: the loader looks for the symbols of a library in all
# before it.
add_library(crossfora-libraries INTERFACE)
target_include_directories(crossfora-libraries SYSTEM INTERFACE ${GLPK_INCLUDE_DIR})
target_link_libraries(crossfora-libraries INTERFACE
  PkgConfig::xlsxwriter PkgConfig::igraph PkgConfig::libxml PkgConfig::gsl PkgConfig::cjson
  PkgConfig::nettle PkgConfig::utf8proc PkgConfig::zip PkgConfig::zlib PkgConfig::zstd
  ${CSV_LIBRARY} ${GLPK_LIBRARY} ${GOMP_LIBRARY} m)
