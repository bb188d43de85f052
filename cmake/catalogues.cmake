# The words of other languages as constants of C: cf_words_<code> for each po/<code>.po.
#
# embed_catalogues(NAME) puts the path of the source in ${NAME}.
find_program(MSGFMT msgfmt REQUIRED)
find_program(MSGEN msgen REQUIRED) # for the tests
mark_as_advanced(MSGFMT MSGEN)

# compile_catalogue(PO MO): MO is made of PO whenever that changes.
function(compile_catalogue po mo)
  add_custom_command(
    OUTPUT ${mo}
    COMMAND ${MSGFMT} --endianness=little --no-hash -o ${mo} ${po}
    DEPENDS ${po} VERBATIM)
endfunction()

function(embed_catalogues name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/po/*.po)
  set(pairs "")
  foreach(source ${sources})
    cmake_path(GET source STEM code)
    set(compiled ${PROJECT_BINARY_DIR}/${code}.mo)
    compile_catalogue(${source} ${compiled})
    list(APPEND pairs cf_words_${code} ${compiled})
  endforeach()
  embed_text(${name} ${pairs})
  set(${name} ${${name}} PARENT_SCOPE)
endfunction()
