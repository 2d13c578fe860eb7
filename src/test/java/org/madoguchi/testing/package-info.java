/**
 * What the tests stand on: a portal as a process of its own, databases, a browser, and the server that tests run
 * inside of. Nothing here knows a feature.
 */
package org.madoguchi.testing;
