package org.madoguchi.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.madoguchi.settings.Logo;

/**
 * Writes the style sheets, one with the university's colour, the scripts and the logo, the same on every server:
 * servers hand files of their own past the filter that compresses.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SHEET = "/look.css";
    /** Characters. What does not fit into the buffer goes out uncompressed, and Open Liberty's own has 4,096. */
    private static final int BUFFER = 32_768;

    private static final Map<String, String> TYPES = Map.of(
            SHEET,
            "text/css",
            "/desk.css",
            "text/css",
            "/comfort.js",
            "text/javascript",
            "/desk.js",
            "text/javascript");
    /** An SVG that is opened by itself is a document: it may look like itself and do nothing. */
    private static final String LOGO_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    @Inject
    private transient University university;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        if (TYPES.containsKey(path)) {
            write(path, response);
        } else if (path.equals("/logo") && university.logo().isPresent()) {
            write(university.logo().get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(String path, HttpServletResponse response) throws IOException {
        response.setContentType(TYPES.get(path));
        response.setCharacterEncoding("UTF-8");
        response.setBufferSize(BUFFER);
        try (var asset = getServletContext().getResourceAsStream("/assets" + path);
                var text = new InputStreamReader(asset, StandardCharsets.UTF_8)) {
            text.transferTo(response.getWriter());
        }
        if (path.equals(SHEET)) {
            response.getWriter()
                    .write(university.colour().map(BrandColours::rules).orElse(""));
        }
    }

    private static void write(Logo logo, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", LOGO_POLICY);
        response.setContentType(logo.type());
        response.getOutputStream().write(logo.content());
    }
}
