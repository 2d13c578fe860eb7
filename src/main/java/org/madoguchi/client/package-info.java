/**
 * Who is at the other end of a request: the address (forwarded headers are believed only from configured proxies), the
 * browser, what goes back to it besides pages, and the secrets that people are handed and that are kept as hashes only.
 * What belongs here knows HTTP, but neither Faces nor any feature.
 */
package org.madoguchi.client;
