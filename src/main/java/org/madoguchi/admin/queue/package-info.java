/** 申請一覧 / Applications at the desk: what waits for a person, and what that person does about it. */
package org.madoguchi.admin.queue;
