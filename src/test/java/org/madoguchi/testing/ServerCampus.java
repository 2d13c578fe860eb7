package org.madoguchi.testing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import org.madoguchi.demo.Campus;
import org.madoguchi.settings.Settings;

/**
 * The campus beside the application inside the server, where tests can inject it: on the ports that the settings
 * name, there before anything of the application asks for it.
 */
@ApplicationScoped
public class ServerCampus {

    @Inject
    private Settings settings;

    private Campus campus;

    void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object context) {
        campus = Campus.start(
                URI.create(settings.required("madoguchi.ldap.urls")).getPort(),
                settings.integer("madoguchi.smtp.port", 25));
    }

    @PreDestroy
    void stop() {
        campus.close();
    }

    /** Directory and mail server. */
    public Campus get() {
        return campus;
    }
}
