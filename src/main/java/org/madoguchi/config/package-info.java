/**
 * Start-up and what every feature is given: checked settings, the schema brought up to date, the clock, the public
 * address, background jobs. Depends on no feature.
 */
package org.madoguchi.config;
