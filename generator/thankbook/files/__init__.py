"""Files of the user's: read within bounds, and written in three ways, each with one home.

- ``wholefiles.write_new``: files that are not there yet, all of them or none.
- ``wholefiles.replace_whole``: files that may be there, each as it was or whole, all or none.
- ``ownedfolder.OwnedFolder``, and ``sharedtree.SharedTree`` where others write as well: a folder of
  ours, with a list of what we wrote in it, of which nothing else is touched.

Nothing outside of this room opens a file of the user's for writing; a test looks for it.
"""
