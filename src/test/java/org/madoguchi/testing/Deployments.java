package org.madoguchi.testing;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.madoguchi.demo.Campus;
import org.slf4j.Logger;

/** What tests inside the server are deployed with. */
public final class Deployments {

    private static final File WAR = new File("target", "madoguchi.war");

    private Deployments() {
    }

    /** The application as it was built, with the campus and these classes in it. */
    public static WebArchive madoguchi(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, WAR)
            .addClass("org.madoguchi.demo.FailedBinds")
            .addClasses(Campus.class, ServerCampus.class)
            .addClasses(tests)
            .addAsResource("org/madoguchi/demo/campus.ldif")
            .addAsLibraries(jarOf(GreenMail.class), jarOf(Logger.class));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
