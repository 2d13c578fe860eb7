package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainBeanResolverTest {

    private final ELContext context = new Context();
    private final PlainBeanResolver resolver = new PlainBeanResolver();

    /** What a page asks of. */
    public record Person(String name) {

        public boolean isNobody() {
            return name.isEmpty();
        }
    }

    @Test
    void recordHasWhatItsMethodsSay() {
        assertEquals(true, resolver.getValue(context, new Person(""), "nobody"));
        assertTrue(context.isPropertyResolved());
        assertEquals("x", resolver.invoke(context, new Person("x"), "name", null, new Object[0]));
    }

    @Test
    void optionalValueIsAskedItself() {
        assertEquals(true, resolver.getValue(context, Optional.of("x"), "present"));
        assertEquals(false, resolver.getValue(context, Optional.empty(), "present"));
        assertEquals("x", resolver.invoke(context, Optional.of("x"), "get", null, new Object[0]));
    }

    @Test
    void allElseIsLeftToTheServer() {
        for (var base : new Object[] {null, "text", List.of(1)}) {
            context.setPropertyResolved(false);
            assertNull(resolver.getValue(context, base, "class"));
            assertNull(resolver.getType(context, base, "class"));
            assertNull(resolver.invoke(context, base, "toString", null, new Object[0]));
            resolver.setValue(context, base, "class", "");
            assertFalse(resolver.isReadOnly(context, base, "class"));
            assertFalse(context.isPropertyResolved());
        }
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
