package org.madoguchi;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the bill of materials lists is what the WAR has: each library, with a hash and a licence. */
@Tag("browser")
class BillOfMaterialsFlowIT {

    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void everyLibraryOfTheWarIsListed() throws IOException {
        try (var war = new JarFile("target/madoguchi.war")) {
            var found = war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()).replace("-jakarta.jar", ".jar"))
                    .filter(name -> !name.startsWith("madoguchi"))
                    .collect(toCollection(TreeSet::new));
            assertEquals(found, listed(war));
        }
    }

    private static TreeSet<String> listed(JarFile war) throws IOException {
        var listed = new TreeSet<String>();
        var entry = war.getEntry("META-INF/sbom/madoguchi.cdx.json");
        try (var reader = new InputStreamReader(war.getInputStream(entry), StandardCharsets.UTF_8)) {
            var bill = JsonParser.parseReader(reader).getAsJsonObject();
            assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
            StreamSupport.stream(bill.getAsJsonArray("components").spliterator(), false)
                    .map(component -> component.getAsJsonObject())
                    .forEach(component -> {
                        var name = component.get("name").getAsString();
                        assertTrue(component.getAsJsonArray("hashes").size() > 0, name);
                        assertTrue(component.getAsJsonArray("licenses").size() > 0, name);
                        listed.add(name + "-" + component.get("version").getAsString() + ".jar");
                    });
        }
        return listed;
    }
}
