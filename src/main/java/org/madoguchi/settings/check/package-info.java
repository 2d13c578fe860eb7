/**
 * The check of all settings at start, and the end of a start that cannot succeed. The only place that knows every
 * setting by name: a new one is added to {@link org.madoguchi.settings.check.SettingRules} and to the sample file.
 * It is packed with the data source, which some servers open before anything else of the application runs.
 */
package org.madoguchi.settings.check;
