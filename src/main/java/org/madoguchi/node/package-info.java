/**
 * The nodes of the service: each says twice a minute that it is there, by which version and with which settings, so
 * that differences between them are found.
 */
package org.madoguchi.node;
