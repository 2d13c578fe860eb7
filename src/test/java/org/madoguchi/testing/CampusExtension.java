package org.madoguchi.testing;

import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.madoguchi.demo.Campus;

/**
 * Gives a {@link BrowserTest} what it asks for by parameter: the {@link Campus}, the {@link Portal} that serves it, the
 * {@link PortalDatabase} (all shared by all tests of a run) and its own {@link Visitors}. When a test fails,
 * {@code target/screenshots} shows what its visitors saw last.
 */
final class CampusExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace STORE = Namespace.create(CampusExtension.class);
    private static final Set<Class<?>> TYPES = Set.of(Campus.class, Portal.class, PortalDatabase.class, Visitors.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Campus.class) {
            return shared(context).campus();
        }
        if (type == PortalDatabase.class) {
            return shared(context).database();
        }
        return type == Portal.class ? shared(context).portal() : visitors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visitors = context.getStore(STORE).get(Visitors.class, Visitors.class);
        if (visitors != null && context.getExecutionException().isPresent()) {
            visitors.pictureAll();
        }
    }

    private static SharedPortal shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(SharedPortal.class, key -> new SharedPortal(), SharedPortal.class);
    }

    private static Visitors visitors(ExtensionContext context) {
        var test = String.join(
                        ".",
                        context.getRequiredTestClass().getSimpleName(),
                        context.getRequiredTestMethod().getName(),
                        context.getDisplayName())
                .replaceAll("[^\\p{L}\\p{N}.]+", "-");
        return context.getStore(STORE)
                .getOrComputeIfAbsent(Visitors.class, key -> shared(context).visitors(test), Visitors.class);
    }
}
