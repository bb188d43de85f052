# What Debian wants in each package and nobody else does, copyright, changelogs, packed manuals, and
# documents for those who read them as they are. CPack runs this when it has laid out the files of all
# components, each in a folder of its own.
cmake_minimum_required(VERSION 3.25)

# The same day in every build of a version: SOURCE_DATE_EPOCH says which.
string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)

# Neither time nor name in what is packed.
function(pack file)
  file(CHMOD ${file} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  execute_process(COMMAND gzip -9 -n -f ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Without the comments that say to tests what else to do, and with what they call `data`.
function(make_readable folder)
  file(GLOB_RECURSE pages ${folder}/*.md)
  execute_process(COMMAND sed -i "/^<!-- .* -->$/d" ${pages} COMMAND_ERROR_IS_FATAL ANY)
  file(CREATE_LINK ../../crossfora ${folder}/data SYMBOLIC)
endfunction()

foreach(component ${CPACK_COMPONENTS_ALL})
  string(TOUPPER ${component} upper)
  set(package ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  set(top ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr)
  set(doc ${top}/share/doc/${package})

  file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${doc}
       FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md ${doc}/changelog COPYONLY)
  file(WRITE ${doc}/changelog.Debian
"${CPACK_DEBIAN_PACKAGE_SOURCE} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Release ${CPACK_PACKAGE_VERSION}: see changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
  file(GLOB manuals ${top}/share/man/man[1-9]/*)
  foreach(file ${doc}/changelog ${doc}/changelog.Debian ${manuals})
    pack(${file})
  endforeach()
  if(component STREQUAL documents)
    make_readable(${top}/share/doc/crossfora)
  endif()
endforeach()
