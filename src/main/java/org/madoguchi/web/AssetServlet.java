package org.madoguchi.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes the style sheet and the script, the same on every server: servers hand files of their own past the filter
 * that compresses.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("/look.css", "text/css", "/comfort.js", "text/javascript");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = request.getPathInfo() == null ? null : TYPES.get(request.getPathInfo());
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        try (var asset = getServletContext().getResourceAsStream("/assets" + request.getPathInfo());
                var text = new InputStreamReader(asset, StandardCharsets.UTF_8)) {
            text.transferTo(response.getWriter());
        }
    }
}
