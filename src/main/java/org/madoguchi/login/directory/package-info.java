/**
 * The campus directory: finds a person by user ID, proves the university password by a bind, and reads staff roles
 * from groups. All LDAP is spoken here and nowhere else. Every call ends within connect time-out plus read time-out,
 * whatever the servers do; a directory that cannot answer is one exception, a refused password is a result.
 * Settings: {@code madoguchi.ldap.*}.
 */
package org.madoguchi.login.directory;
