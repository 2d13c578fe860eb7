package org.madoguchi.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Maps every folder, written without a slash at its end, to a servlet. Some servers would add the slash by themselves,
 * before any filter: by a redirect to whatever Host was sent, and without our headers.
 */
@WebListener
public class FolderMapping implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var servlet = context.addServlet("folder", FolderServlet.class);
        folders(context, "/")
                .map(folder -> folder.substring(0, folder.length() - 1))
                .forEach(servlet::addMapping);
    }

    private static Stream<String> folders(ServletContext context, String parent) {
        var paths = context.getResourcePaths(parent);
        return (paths == null ? Set.<String>of() : paths)
                .stream()
                        .filter(path -> path.endsWith("/"))
                        .flatMap(path -> Stream.concat(Stream.of(path), folders(context, path)));
    }
}
