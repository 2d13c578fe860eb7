/**
 * The staff desk: find a student, see what happened, help safely, prove it afterwards. One package below this one for
 * each part of it; here is what they share: who may do what ({@link org.madoguchi.admin.DeskRight}), and how it is held
 * ({@link org.madoguchi.admin.DeskAccess}).
 */
package org.madoguchi.admin;
