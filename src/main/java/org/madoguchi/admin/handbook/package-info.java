/**
 * 窓口の手引き: what staff do, one page a task, opened at the task of the screen one comes from. Its texts call screens and
 * buttons by the keys of their names, so that both always say the same.
 */
package org.madoguchi.admin.handbook;
