/**
 * 稼働診断: looks at everything around the service with the service's own settings, before it goes live and ever after,
 * and says of each thing whether it is well, what that means for people, and what mends it. Plain classes, so that the
 * command ({@code madoguchi-check.jar}) and a page can use them.
 */
package org.madoguchi.doctor;
