/**
 * Start-up and what every feature is given: checked settings, the schema brought up to date, the clock, the zone, the
 * public address, how instants are stored. Depends on no feature.
 */
package org.madoguchi.config;
