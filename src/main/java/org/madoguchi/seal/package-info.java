/**
 * What makes a certificate believable away from this service: keys, signatures with a trusted time (PAdES B-T, ETSI EN
 * 319 142-1), and the machine-readable twin with its status list (Open Badges 3.0, W3C Bitstring Status List 1.0). The
 * only package that knows Bouncy Castle's certificates, messages and timestamps; it knows neither PDF files nor tables,
 * and never registers a security provider with the JVM, which is shared with other applications.
 */
package org.madoguchi.seal;
