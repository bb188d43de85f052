# Debian packages, made by scripts/package. Each holds the files of one component: what an install()
# rule says after COMPONENT, `program` if it says nothing. A component that has no files yet makes no
# package.
set(packages
  program     crossfora
  library     libcrossfora0
  development libcrossfora-dev
  python      python3-crossfora
  documents   crossfora-doc)

# The libraries that whoever links the static one needs too: those that scripts/setup installs.
file(READ scripts/setup setup)
string(REGEX MATCH "run_packages=\"[^\"]*\"" setup "${setup}")
string(REGEX MATCHALL "[a-z0-9-]+-dev" libraries_dev "${setup}")
list(REMOVE_ITEM libraries_dev libc6-dev)
list(JOIN libraries_dev ", " libraries_dev)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "crossfora maintainers <maintainers@users.noreply.crossfora.example>"
    CACHE STRING "Who maintains the packages that are made here: a name and an address")
set(CPACK_PACKAGE_VENDOR crossfora)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/finish.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# Below 1, so that a package of Debian's own replaces ours.
set(CPACK_DEBIAN_PACKAGE_RELEASE 0.1)
set(CPACK_DEBIAN_PACKAGE_SOURCE crossfora)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)

# Each component's description: what CPack would put before it, the project's, is left empty.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
function(describe component section in_short in_full)
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION ${section} PARENT_SCOPE)
  set(CPACK_COMPONENT_${upper}_DESCRIPTION "${in_short}
International bodies work through many fora: committees, working groups,
task forces. From one document on who works with whom crossfora finds the
pairs that share work without a channel between them, what to do about each,
and on what evidence.
.
${in_full}" PARENT_SCOPE)
endfunction()
describe(program science "find what is missing between fora that work together"
         "This package has the program, its manuals and a data set on APEC.")
describe(library libs "graph analytics for collaboration across fora - library"
         "This package has the shared library.")
describe(development libdevel "graph analytics for collaboration across fora - headers"
         "This package has what programs that use the library are built with.")
describe(python python "graph analytics for collaboration across fora - Python module"
         "This package has the module, which calls the shared library.")
describe(documents doc "find what is missing between fora - documents"
         "This package has the documents: tutorials, formats, and definitions.")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS crossfora-doc)
# CPack calls ldconfig besides, which lintian warns of: once too often does no harm.
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/debian/triggers)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${libraries_dev}")
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS python3:any)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS python3-networkx)
set(CPACK_DEBIAN_DOCUMENTS_PACKAGE_ARCHITECTURE all)

# The names of the packages, and who needs whom in the version that it was built with.
get_cmake_property(components COMPONENTS)
set(CPACK_COMPONENTS_ALL "")
while(packages)
  list(POP_FRONT packages component package)
  if(component IN_LIST components)
    list(APPEND CPACK_COMPONENTS_ALL ${component})
    string(TOUPPER ${component} upper)
    set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${package})
  endif()
endwhile()
if(library IN_LIST CPACK_COMPONENTS_ALL)
  foreach(component DEVELOPMENT PYTHON)
    string(PREPEND CPACK_DEBIAN_${component}_PACKAGE_DEPENDS
           "libcrossfora0 (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), ")
  endforeach()
endif()
include(CPack)
