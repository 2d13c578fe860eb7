/**
 * {@code /metrics}: how the service does, for Prometheus. Unless {@code madoguchi.metrics.token} or {@code .addresses}
 * opens it, there is no such page. Whatever comes from the database is the same on each node, and read once in 10 s
 * however many ask.
 */
package org.madoguchi.metrics;
