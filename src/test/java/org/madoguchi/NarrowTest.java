package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A bean is public where another package uses it, a test's among them. What pages read is so by its {@code @Named}, and
 * what the container looks for by an interface of its own.
 */
class NarrowTest {

    @Test
    void beansOfOnePackageAreItsOwn() {
        var wide = new ClassFileImporter()
                .importPackages("org.madoguchi").stream()
                        .filter(NarrowTest::isBean)
                        .filter(type -> !isTest(type))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getDirectDependenciesToSelf().stream()
                                .allMatch(use ->
                                        use.getOriginClass().getPackageName().equals(type.getPackageName())))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(), wide);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().getPath().contains("/test-classes/"))
                .isPresent();
    }

    private static boolean isBean(JavaClass type) {
        return type.isAnnotatedWith(ApplicationScoped.class)
                && !type.isAnnotatedWith(Named.class)
                && type.getRawInterfaces().stream()
                        .noneMatch(one -> one.getPackageName().startsWith("jakarta."));
    }
}
