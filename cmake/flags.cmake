# How our own code is compiled. Presets choose the build type, the sanitizers and whether a
# warning stops the build.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES C)

add_library(crossfora-flags INTERFACE)
target_include_directories(crossfora-flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(crossfora-flags INTERFACE
  _GNU_SOURCE CROSSFORA_VERSION="${PROJECT_VERSION}")
target_compile_options(crossfora-flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wcast-qual -Wstrict-prototypes
  -Wmissing-prototypes -Wvla -Wformat=2 -Werror=format-security)

# The folder of the sources is in no byte of what is released.
target_compile_options(crossfora-flags INTERFACE
  $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)

# Debian's hardening, where the optimizer runs and no sanitizer gets in the way.
target_compile_options(crossfora-flags INTERFACE
  $<$<CONFIG:Release>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>
  $<$<CONFIG:Release>:-fstack-protector-strong;-fstack-clash-protection>)
target_link_options(crossfora-flags INTERFACE $<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)
