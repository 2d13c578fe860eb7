/**
 * Start-up and what every feature is given: checked settings, the schema brought up to date, the clock, the public
 * address. Depends on no feature.
 */
package org.madoguchi.config;
