package org.madoguchi.testing.server;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what servers, and Java, keep something of applications that were taken away, and which neither an application nor
 * a setting can empty: classes of objects, or single fields. The guide tells administrators what follows.
 */
public final class KnownHolders {

    /** The last application whose records were compared. */
    private static final Set<String> JAVA = Set.of("java.lang.invoke.MethodHandle.asTypeCache");
    /** Of GlassFish and Payara Server: one of two threads that were the first to load a class of a module, at once. */
    private static final String MODULES = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader.m_classLocks";

    private static final Map<String, Set<String>> SERVERS = Map.of(
            "glassfish",
                    Set.of(
                            // the timer of the connection pools: the application that was there when it began, and the
                            // last
                            "java.util.TimerThread",
                            "com.sun.enterprise.resource.pool.resizer.Resizer",
                            MODULES,
                            // the last application whose resources were checked
                            "com.sun.enterprise.deployment.util.ResourceValidator",
                            // who wants to know of a deployment's failure, even after it has succeeded: every
                            // application
                            "org.glassfish.kernel.event.EventsImpl$Listener",
                            // configurations by their applications: every one
                            "io.helidon.config.mp.MpConfigProviderResolver.CONFIGS"),
            // what each thread of the server has done last, until it does something else
            "wildfly", Set.of("org.jboss.threads.EnhancedQueueExecutor$Task"),
            // the timer of a connection pool that is gone: one application
            "payara-server", Set.of("com.sun.enterprise.resource.pool.resizer.Resizer", MODULES),
            "open-liberty",
                    Set.of(
                            // the first class that has asked for a logger of its name
                            "com.ibm.websphere.ras.TraceComponent",
                            // the last application of a name
                            "com.ibm.ws.security.javaeesec.cdi.extensions.HttpAuthenticationMechanismsTracker",
                            // authentication mechanisms by their modules, in a map whose values hold its weak keys:
                            // every application
                            "com.ibm.ws.security.javaeesec.properties.ModulePropertiesUtils"));

    private KnownHolders() {}

    /** Those of a server of this make. */
    public static Set<String> of(String make) {
        return Stream.concat(JAVA.stream(), SERVERS.getOrDefault(make, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
