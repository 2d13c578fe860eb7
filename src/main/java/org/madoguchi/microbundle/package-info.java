/**
 * What stands in front of the server in the microbundle, in a class loader above the application's: it knows none of
 * the other packages, and none of the server's names, which the manifest tells. Not part of the WAR.
 *
 * <pre>
 *   java -jar madoguchi-microbundle.jar
 *     Microbundle                  a JVM of its own, for a second
 *       |--- settings in hand ---->  SettingsLook, by a class loader of its own: settings, network, SmallRye Config
 *       |<-- their faults, or not -'
 *       |--- faults: ends with 1
 *       '--- none: the server's own main method; with JsonLog where the lines of the log are to be JSON
 * </pre>
 *
 * In the server's own JVM nothing may be logged before the server has chosen its log manager, which the check of the
 * settings by its libraries would.
 */
package org.madoguchi.microbundle;
