/**
 * The makes of application server that the portal is tested on: how each is laid out, started and given an application.
 * A server's own configuration is what {@code src/main/servers} and {@code payara-config} hold for administrators.
 */
package org.madoguchi.testing.server;
