package org.madoguchi.web;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import java.util.Optional;

/**
 * Lets pages see records and optional values as any other bean, on every server: the servers of Jakarta EE 11 have
 * resolvers of their own for both (Expression Language 6.0, 1.8 and 1.9), by which a record has no other properties
 * than its components, and an optional value is the one that is in it, so that it cannot be asked whether there is one.
 */
public class PlainBeanResolver extends BeanELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return isOurs(base) ? super.getValue(context, base, property) : null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return isOurs(base) ? super.getType(context, base, property) : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        return isOurs(base) ? super.invoke(context, base, method, types, parameters) : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Neither of them can be changed.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (isOurs(base)) {
            context.setPropertyResolved(true);
        }
        return isOurs(base);
    }

    private static boolean isOurs(Object base) {
        return base instanceof Record || base instanceof Optional;
    }
}
