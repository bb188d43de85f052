# What is installed for other programs: library/crossfora.h, the shared and the static library, and the
# files by which pkg-config and CMake find them. Both libraries are made of the objects that the program
# is made of, and show the names of the header alone.
set(version_script ${PROJECT_SOURCE_DIR}/library/crossfora.map)

add_library(crossfora-shared SHARED $<TARGET_OBJECTS:crossfora-library>)
target_link_libraries(crossfora-shared PRIVATE libcrossfora)
target_include_directories(crossfora-shared INTERFACE ${PROJECT_SOURCE_DIR}/library)
target_link_options(crossfora-shared PRIVATE LINKER:--version-script=${version_script})
set_target_properties(crossfora-shared PROPERTIES
  OUTPUT_NAME crossfora VERSION ${PROJECT_VERSION} SOVERSION 0 LINK_DEPENDS ${version_script})

# An archive has no version script: all that it needs becomes one object, in which the other names are
# local, so that none meets one of the program's or takes the place of a library's.
find_program(OBJCOPY objcopy REQUIRED)
mark_as_advanced(OBJCOPY)
set(static_library ${PROJECT_BINARY_DIR}/libcrossfora.a)
add_custom_command(
  OUTPUT ${static_library}
  COMMAND ${CMAKE_C_COMPILER} -r -nostdlib -o static.o
          $<TARGET_OBJECTS:crossfora-library> $<TARGET_FILE:libcrossfora>
  COMMAND ${OBJCOPY} --wildcard --keep-global-symbol=crossfora_* static.o
  COMMAND ${CMAKE_COMMAND} -E rm -f ${static_library}
  COMMAND ${CMAKE_AR} qcD ${static_library} static.o
  COMMAND ${CMAKE_RANLIB} -D ${static_library}
  DEPENDS crossfora-library $<TARGET_OBJECTS:crossfora-library> libcrossfora
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR} COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(crossfora-static ALL DEPENDS ${static_library})

# What a program that has the static library in it links too: the libraries themselves, shared, and not
# what they would need were they static.
set(static_needs ${xlsxwriter_LDFLAGS} ${igraph_LDFLAGS} ${libxml_LDFLAGS} ${gsl_LDFLAGS}
    ${cjson_LDFLAGS} ${nettle_LDFLAGS} ${utf8proc_LDFLAGS} ${zip_LDFLAGS} ${zlib_LDFLAGS}
    ${zstd_LDFLAGS} -lcsv -lglpk -l:libgomp.so.1 -lm)
list(FILTER static_needs EXCLUDE REGEX "^-L/usr/lib") # where any linker looks
list(REMOVE_DUPLICATES static_needs)
list(JOIN static_needs " " static_needs_of_pc)

include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/crossfora)
configure_package_config_file(cmake/crossforaConfig.cmake.in crossforaConfig.cmake
  INSTALL_DESTINATION ${package_folder}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_LIBDIR)
write_basic_package_version_file(crossforaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/crossfora.pc.in crossfora.pc @ONLY)

install(TARGETS crossfora-shared LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        COMPONENT library NAMELINK_COMPONENT development)
install(FILES ${static_library} DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(FILES library/crossfora.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(FILES ${PROJECT_BINARY_DIR}/crossfora.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
install(FILES ${PROJECT_BINARY_DIR}/crossforaConfig.cmake
              ${PROJECT_BINARY_DIR}/crossforaConfigVersion.cmake
        DESTINATION ${package_folder} COMPONENT development)
# Where Debian's Python looks, if the prefix is /usr; else the folder goes into PYTHONPATH.
install(FILES python/crossfora.py DESTINATION lib/python3/dist-packages COMPONENT python)
