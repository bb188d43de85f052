# The manual pages and the completions, which a program writes from the tables that parser and help
# share. Not made where that program cannot be run.
file(GLOB manuals_sources CONFIGURE_DEPENDS manuals/*.c)
file(GLOB manuals_prose CONFIGURE_DEPENDS manuals/prose/*)
add_executable(write-manuals ${manuals_sources})
target_link_libraries(write-manuals PRIVATE crossfora-cli libcrossfora)
target_compile_definitions(write-manuals PRIVATE CROSSFORA_DATE="${CROSSFORA_DATE}")

if(NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR)
  set(manuals ${PROJECT_BINARY_DIR}/manuals)
  file(MAKE_DIRECTORY ${manuals})
  add_custom_command(
    OUTPUT ${manuals}/crossfora.1
    COMMAND write-manuals ${PROJECT_SOURCE_DIR}/manuals/prose ${manuals}
    DEPENDS write-manuals ${manuals_prose} VERBATIM)
  add_custom_target(manuals ALL DEPENDS ${manuals}/crossfora.1)

  foreach(section 1 5 7)
    install(DIRECTORY ${manuals}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section}
            FILES_MATCHING PATTERN "*.${section}")
  endforeach()
  install(FILES ${manuals}/crossfora.bash RENAME crossfora
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${manuals}/_crossfora DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
  install(FILES ${manuals}/crossfora.fish
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
