/** The draft that the scenarios are played on, and how its window looks: as a writer's would, and readable in a picture. */

export const draft = `# Türkiye’s intelligence service looks outward

İbrahim Kalın, the Director of MİT, has set out where his service is to go.
Kalin wants MIT to leave its regional approach behind for a global model
and links this to “Türkiye’s Century”.

## Where it is active

In the 2010s the service became able to operate in Syria, Iraq and Libya.
Ankara now looks to Africa, the Balkans and the Turkic states.

## Against whom

Fighting terrorism means ISIS, Al-Qaeda, DHKP/C and FETÖ, which the
authorities hold responsible for the attempted coup of 2016.

`;

export const look = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.wordWrap': 'on',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.hover.above': false,
  'editor.renderWhitespace': 'none',
  'editor.renderLineHighlight': 'none',
  'editor.cursorBlinking': 'solid',
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'default',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};
