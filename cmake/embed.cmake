# Files of text as constants of C.
#
# embed_text(NAME CONSTANT FILE...) makes <build>/NAME.c, which defines each CONSTANT as the text of
# its FILE, and puts the path in ${NAME}. It is written anew when a file changes.
#
# As a script (cmake -D out=FILE -D "pairs=CONSTANT;FILE..." -P embed.cmake), writes it.
function(write_constants out)
  set(code "")
  while(ARGN)
    list(POP_FRONT ARGN constant file)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    string(REGEX REPLACE "(......................................................................)"
           "\\1\n    " bytes "${bytes}")
    string(APPEND code "extern const char ${constant}[];\n"
                       "const char ${constant}[] = {\n    ${bytes}0};\n")
  endwhile()
  file(WRITE ${out} "${code}")
endfunction()

function(embed_text name)
  set(out ${PROJECT_BINARY_DIR}/${name}.c)
  set(pairs ${ARGN})
  set(files "")
  while(ARGN)
    list(POP_FRONT ARGN constant file)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
    list(APPEND files ${file})
  endwhile()
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -D out=${out} -D "pairs=${pairs}" -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    DEPENDS ${files} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
  set(${name} ${out} PARENT_SCOPE)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  write_constants(${out} ${pairs})
endif()
