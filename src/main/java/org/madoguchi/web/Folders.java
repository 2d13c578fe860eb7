package org.madoguchi.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Leads from a folder, written without a slash at its end, to its first page; a folder that has none does not exist for
 * others. Without it, some servers would add the slash by themselves, before any filter: by a redirect to whatever Host
 * was sent, and without our headers.
 */
@WebListener
public class Folders extends HttpServlet implements ServletContextListener {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_PAGE = "/index.xhtml";

    /** Maps every folder that there is. */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var servlet = context.addServlet("folders", Folders.class);
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

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (getServletContext().getResource(request.getServletPath() + FIRST_PAGE) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getRequestURI() + FIRST_PAGE);
        }
    }
}
