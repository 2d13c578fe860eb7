/**
 * The room of the catalogue: types of certificates, fees and closed days. One person asks for a change, which is kept
 * as {@link org.madoguchi.admin.types.CatalogueChange}; another approves it, and it is made in the same transaction.
 * Absent while {@code madoguchi.certificates} is not {@code true}.
 */
package org.madoguchi.admin.types;
