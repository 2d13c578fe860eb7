package org.madoguchi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A flow as the user's story, in a real browser against a whole portal ({@code XxxFlowIT}). Its methods may ask for a
 * {@code Campus}, a {@link Portal}, its {@link PortalDatabase} and {@link Visitors} by parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(CampusExtension.class)
public @interface BrowserTest {}
