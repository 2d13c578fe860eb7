/**
 * Everything held on one student in one file, as JSON or for printing, for somebody who asks for it under the privacy
 * law (個人情報の保護に関する法律, 保有個人データの開示). {@link org.madoguchi.admin.disclosure.HeldTable} says what there is,
 * table by table; a test compares it with the schema.
 */
package org.madoguchi.admin.disclosure;
