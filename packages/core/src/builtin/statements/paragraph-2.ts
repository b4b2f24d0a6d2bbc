/** What MİT needs: from a regional approach to a global model. */
import { opening } from '../opening.ts';

export const paragraph2 = opening.part({
  switchModel: {
    subject: 'mit',
    predicate: 'about',
    text: 'needs to switch from a predominantly regional approach to a global model capable of acting proactively',
    concerns: ['regionalApproach', 'globalModel'],
    wording: {
      implies: [
        'from {regionalApproach} to {globalModel}',
        'S needs {globalModel}',
        'S moves to {globalModel}',
        'S switches to {globalModel}',
      ],
      denies: [
        'from {globalModel} to {regionalApproach}',
        'S returns to {regionalApproach}',
        'S keeps {regionalApproach}',
        'S abandons {globalModel}',
        'away from {globalModel}',
        '{globalModel} is to give way to {regionalApproach}',
        '{globalModel} is to give way to the regional',
        '{globalModel} gives way to {regionalApproach}',
      ],
      overstates: [
        'S switches to {globalModel}',
        'S switches from {regionalApproach} to {globalModel}',
        'S moves to {globalModel}',
        'S moves from {regionalApproach} to {globalModel}',
        'S adopts {globalModel}',
        'S completes the move to {globalModel}',
        'S completes the switch to {globalModel}',
        'S completes the transition to {globalModel}',
        'S becomes a global service',
        'S becomes a global agency',
        'S goes global',
      ],
    },
    by: 'opEd',
    stance: 'emphasizes',
    quotes: [
      {
        paragraph: 2,
        exact:
          'the need for MİT to switch from a predominantly regional approach to a global model capable of acting proactively',
      },
    ],
  },
  shapeEnv: {
    subject: 'globalModel',
    predicate: 'about',
    text: 'influences the security environment and shapes it in line with Türkiye’s strategic goals',
    concerns: ['mit', 'turkiye'],
    wording: {
      overstates: ['{mit} shapes the security environment', '{mit} influences the security environment'],
      places: ['line with', 'accordance with'],
    },
    by: 'opEd',
    stance: 'emphasizes',
    quotes: [
      {
        paragraph: 2,
        exact: 'influencing the security environment, and shaping it in line with Türkiye’s strategic goals',
      },
    ],
  },
});
