package org.madoguchi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Services inside the server ({@code XxxIT}), which is started once for all tests of a run; see
 * {@link SharedDeployment}. Each method begins with empty tables and the campus as it was; the clock stands, but is not
 * set back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ServerIsUp.class, ArquillianExtension.class, FreshStart.class})
public @interface ServiceTest {}
