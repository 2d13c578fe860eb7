/**
 * Who is at the other end of a request: the address (forwarded headers are believed only from configured proxies), the
 * browser, and what goes back to it besides pages. What belongs here knows HTTP, but neither Faces nor any feature.
 */
package org.madoguchi.client;
