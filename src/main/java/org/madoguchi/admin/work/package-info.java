/** 本日の対応: the start page of the desk. What waits, what has gone wrong today, and whether the parts work. */
package org.madoguchi.admin.work;
