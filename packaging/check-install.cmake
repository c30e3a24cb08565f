# cmake -DBUILD=build/dev -DPREFIX=folder -P check-install.cmake
# Installs into an empty prefix and starts the program from there.
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(file applications/socket-workbench.desktop metainfo/socket-workbench.metainfo.xml
        icons/hicolor/scalable/apps/socket-workbench.svg)
    if(NOT EXISTS ${PREFIX}/share/${file})
        message(FATAL_ERROR "share/${file} was not installed")
    endif()
endforeach()
execute_process(COMMAND ${PREFIX}/bin/socket-workbench --version
    OUTPUT_VARIABLE output RESULT_VARIABLE result TIMEOUT 30)
if(NOT result EQUAL 0 OR NOT output MATCHES "[0-9]+\\.[0-9]+\\.[0-9]+")
    message(FATAL_ERROR "the installed program answered --version with: ${result} ${output}")
endif()

# The two descriptions have checkers of their own; where those are installed they have the last word.
find_program(desktop_check desktop-file-validate)
if(desktop_check)
    execute_process(COMMAND ${desktop_check} ${PREFIX}/share/applications/socket-workbench.desktop
        COMMAND_ERROR_IS_FATAL ANY)
endif()
find_program(metainfo_check appstreamcli)
if(metainfo_check)
    execute_process(COMMAND ${metainfo_check} validate --no-net
        ${PREFIX}/share/metainfo/socket-workbench.metainfo.xml COMMAND_ERROR_IS_FATAL ANY)
endif()
