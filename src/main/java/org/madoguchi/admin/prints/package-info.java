/**
 * The room of a university whose contract with a printing service has no interface yet: staff take the files to it, and
 * bring its numbers and reports back. Absent while {@code madoguchi.certificates} is not {@code true}.
 */
package org.madoguchi.admin.prints;
