/**
 * What a load balancer asks: {@code /health/live} and {@code /health/ready}, answered whatever the {@code Host} header
 * says, without cookie or session.
 */
package org.madoguchi.health;
