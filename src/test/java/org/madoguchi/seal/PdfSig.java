package org.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.madoguchi.testing.engine.Installed;

/** The signature checker of Poppler, by which most readers of Linux show PDF files. */
public final class PdfSig {

    private PdfSig() {}

    /** What it prints about a file, in English. @throws IllegalStateException when it is not here */
    public static String says(Path pdf) throws IOException {
        var program = Installed.program("pdfsig", "poppler-utils");
        var builder = new ProcessBuilder(program.toString(), "-nocert", pdf.toString()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
