/**
 * What the portal costs, measured by {@code mvn -Pbenchmark}: no tests, since figures depend on the machine and on
 * what else runs on it.
 */
package org.madoguchi.benchmark;
