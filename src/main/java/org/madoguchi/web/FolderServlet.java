package org.madoguchi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads from a folder to its first page; a folder that has none does not exist for others. See {@link FolderMapping}.
 */
public class FolderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_PAGE = "/index.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (getServletContext().getResource(request.getServletPath() + FIRST_PAGE) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getRequestURI() + FIRST_PAGE);
        }
    }
}
